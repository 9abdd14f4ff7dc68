-- a release has at least half the articles, facts and observations of the former one, unless it is told that fewer are right
select facts, former_facts, articles, former_articles, observations, former_observations
from release
where (facts * 2 < former_facts or articles * 2 < former_articles or observations * 2 < former_observations) and not allow_shrink
