select segment, of, en, vi from stg_segments order by segment
