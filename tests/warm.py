"""What forked processes of the tests begin with: commands and steps imported; gazetteer, cues and models read."""

import tests.acceptance.road_without_prefect  # noqa: F401
from tasks.facts.cues import lexicon
from tasks.places.gazetteer import gazetteer
from tasks.places.names import find_names
from tasks.sources.publishers import publishers
from warehouse import models

gazetteer()
find_names("")
lexicon()
publishers()
models.checks()
models._parser.cache_clear()  # a connection has threads, and threads are not forked
