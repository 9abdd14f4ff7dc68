-- One row a numeric mention of an on-topic article, and what became of it.
select article_id, batch, "start" as number_start, "end" as number_end, text, value, reason, fact_ids, sentence
from raw_numbers
