-- One row an article on the topic, and the least of the articles that are near copies of each other.
select article_id, copy_group
from given_copies
