-- a quote stands in its sentence at the place recorded, letter for letter but for what is masked
select fact_id, quote, sentence
from facts
where span_end - span_start <> length(quote)
    or span_start < sentence_start
    or (
        substr(sentence, span_start - sentence_start + 1, length(quote)) <> quote
        and not contains(substr(sentence, span_start - sentence_start + 1, length(quote)), '▒')
    )
