-- a release has at least half the facts of the former one, unless it is told that fewer are right
select facts, former_facts from release where facts * 2 < former_facts and not allow_shrink
