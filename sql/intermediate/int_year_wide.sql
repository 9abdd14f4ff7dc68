-- One row a place and year, one column a metric, of what happened or was so; admission_target is what was planned.
-- A flow is the full year's, else the one furthest from 1 January: its _through column says through which day.
-- A stock is the moment nearest the year's end, within 45 days: its _day column says which.
-- The place's other cells, other segments and targets stand in place_year, with bounds, sources and the chosen fact.
with cells as (
    select
        int_year_cells.place_key, year,
        -- a place that was renamed or moved within the year bears the names of its end
        arg_max(
            {
                'place_id': names.place_id, 'place': place, 'level': level, 'place_kind': names.place_kind, 'unit': unit,
                'district_id': names.district_id, 'district': district,
                'province_id': names.province_id, 'province': province
            },
            (through, series)
        ) as named,
        map_from_entries(list((series, {'value': cast(value as double), 'through': through}) order by series)) as cells,
        list(series order by series) filter (where bound <> 'exact' or value_high is not null) as not_exact
    from int_year_cells
    join int_observations using (observation_id)
    join int_observed_places as names using (observation_id)
    group by int_year_cells.place_key, year
)

select
    place_key, unnest(named), year,
    cast(cells['members_admitted'].value as bigint) as members_admitted, cells['members_admitted'].through as members_admitted_through,
    cast(cells['members_admitted_female'].value as bigint) as members_admitted_female, cells['members_admitted_female'].through as members_admitted_female_through,
    cast(cells['members_admitted_ethnic_minority'].value as bigint) as members_admitted_ethnic_minority, cells['members_admitted_ethnic_minority'].through as members_admitted_ethnic_minority_through,
    cast(cells['members_admitted_youth'].value as bigint) as members_admitted_youth, cells['members_admitted_youth'].through as members_admitted_youth_through,
    cast(cells['members_admitted_religious'].value as bigint) as members_admitted_religious, cells['members_admitted_religious'].through as members_admitted_religious_through,
    cast(cells['members_admitted_student'].value as bigint) as members_admitted_student, cells['members_admitted_student'].through as members_admitted_student_through,
    cast(cells['members_total'].value as bigint) as members_total, cells['members_total'].through as members_total_day,
    cast(cells['members_total_female'].value as bigint) as members_total_female, cells['members_total_female'].through as members_total_female_day,
    cast(cells['members_total_ethnic_minority'].value as bigint) as members_total_ethnic_minority, cells['members_total_ethnic_minority'].through as members_total_ethnic_minority_day,
    cast(cells['members_probationary'].value as bigint) as members_probationary, cells['members_probationary'].through as members_probationary_day,
    cast(cells['members_confirmed'].value as bigint) as members_confirmed, cells['members_confirmed'].through as members_confirmed_through,
    cast(cells['members_left'].value as bigint) as members_left, cells['members_left'].through as members_left_through,
    cast(cells['members_left_struck_off'].value as bigint) as members_left_struck_off, cells['members_left_struck_off'].through as members_left_struck_off_through,
    cast(cells['members_left_expelled'].value as bigint) as members_left_expelled, cells['members_left_expelled'].through as members_left_expelled_through,
    cast(cells['members_left_resigned'].value as bigint) as members_left_resigned, cells['members_left_resigned'].through as members_left_resigned_through,
    cast(cells['candidates_identified'].value as bigint) as candidates_identified, cells['candidates_identified'].through as candidates_identified_through,
    cast(cells['candidates_proposed'].value as bigint) as candidates_proposed, cells['candidates_proposed'].through as candidates_proposed_through,
    cast(cells['admission_target'].value as bigint) as admission_target,
    cast(cells['target_attainment'].value as double) as target_attainment, cells['target_attainment'].through as target_attainment_through,
    cast(cells['admission_rate'].value as double) as admission_rate, cells['admission_rate'].through as admission_rate_through,
    cast(cells['grassroots_orgs'].value as bigint) as grassroots_orgs, cells['grassroots_orgs'].through as grassroots_orgs_day,
    cast(cells['grassroots_committees'].value as bigint) as grassroots_committees, cells['grassroots_committees'].through as grassroots_committees_day,
    cast(cells['grassroots_cells'].value as bigint) as grassroots_cells, cells['grassroots_cells'].through as grassroots_cells_day,
    cast(cells['subordinate_cells'].value as bigint) as subordinate_cells, cells['subordinate_cells'].through as subordinate_cells_day,
    cast(cells['training_classes_political_theory'].value as bigint) as training_classes_political_theory, cells['training_classes_political_theory'].through as training_classes_political_theory_through,
    cast(cells['training_classes_awareness'].value as bigint) as training_classes_awareness, cells['training_classes_awareness'].through as training_classes_awareness_through,
    cast(cells['training_classes_new_member'].value as bigint) as training_classes_new_member, cells['training_classes_new_member'].through as training_classes_new_member_through,
    cast(cells['training_participants_political_theory'].value as bigint) as training_participants_political_theory, cells['training_participants_political_theory'].through as training_participants_political_theory_through,
    cast(cells['training_participants_awareness'].value as bigint) as training_participants_awareness, cells['training_participants_awareness'].through as training_participants_awareness_through,
    cast(cells['training_participants_new_member'].value as bigint) as training_participants_new_member, cells['training_participants_new_member'].through as training_participants_new_member_through,
    cast(cells['places_total'].value as bigint) as places_total, cells['places_total'].through as places_total_day,
    cast(cells['places_with_cell'].value as bigint) as places_with_cell, cells['places_with_cell'].through as places_with_cell_day,
    cast(cells['places_with_cell_share'].value as double) as places_with_cell_share, cells['places_with_cell_share'].through as places_with_cell_share_day,
    cast(cells['places_with_members_share'].value as double) as places_with_members_share, cells['places_with_members_share'].through as places_with_members_share_day,
    cast(cells['places_without_cell'].value as bigint) as places_without_cell, cells['places_without_cell'].through as places_without_cell_day,
    cast(cells['places_without_members'].value as bigint) as places_without_members, cells['places_without_members'].through as places_without_members_day,
    cast(cells['members_rated_share_excellent'].value as double) as members_rated_share_excellent, cells['members_rated_share_excellent'].through as members_rated_share_excellent_through,
    cast(cells['members_rated_share_good'].value as double) as members_rated_share_good, cells['members_rated_share_good'].through as members_rated_share_good_through,
    cast(cells['members_rated_share_fair'].value as double) as members_rated_share_fair, cells['members_rated_share_fair'].through as members_rated_share_fair_through,
    cast(cells['members_rated_share_failed'].value as double) as members_rated_share_failed, cells['members_rated_share_failed'].through as members_rated_share_failed_through,
    cast(cells['orgs_rated_share_excellent'].value as double) as orgs_rated_share_excellent, cells['orgs_rated_share_excellent'].through as orgs_rated_share_excellent_through,
    cast(cells['orgs_rated_share_good'].value as double) as orgs_rated_share_good, cells['orgs_rated_share_good'].through as orgs_rated_share_good_through,
    cast(cells['orgs_rated_share_fair'].value as double) as orgs_rated_share_fair, cells['orgs_rated_share_fair'].through as orgs_rated_share_fair_through,
    cast(cells['orgs_rated_share_failed'].value as double) as orgs_rated_share_failed, cells['orgs_rated_share_failed'].through as orgs_rated_share_failed_through,
    cast(cells['orgs_rated_share_clean_strong'].value as double) as orgs_rated_share_clean_strong, cells['orgs_rated_share_clean_strong'].through as orgs_rated_share_clean_strong_through,
    cast(cells['poverty_rate'].value as double) as poverty_rate, cells['poverty_rate'].through as poverty_rate_day,
    cast(cells['budget_attainment'].value as double) as budget_attainment, cells['budget_attainment'].through as budget_attainment_through,
    cast(cells['livestock_growth'].value as double) as livestock_growth, cells['livestock_growth'].through as livestock_growth_through,
    cast(cells['rice_area'].value as double) as rice_area, cells['rice_area'].through as rice_area_through,
    cast(cells['rice_area_double_crop'].value as double) as rice_area_double_crop, cells['rice_area_double_crop'].through as rice_area_double_crop_through,
    coalesce(not_exact, []) as not_exact
from cells
