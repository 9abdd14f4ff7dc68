-- a number lies within its quote, and the quote within its article's text
select fact_id, span_start, number_start, number_end, span_end, text_length
from facts
join articles using (article_id)
where not (0 <= span_start and span_start <= number_start and number_start < number_end
    and number_end <= span_end and span_end <= text_length)
