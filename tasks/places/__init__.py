"""The administrative map through time, and names to places.

Written by hand: ``history.tsv`` (dated changes, each with a source), ``aliases.tsv`` (names that no package has) and
``rulings.tsv`` (what a name means on one publisher's pages). After a change of the first two run
``python -m tasks.places.make``, which makes the other tables anew: ``places.tsv``, ``place_names.tsv``, ``place_links.tsv``,
``commune_districts.tsv`` and ``constant_places.tsv``; a test compares.

A place's id is its official code behind the letter of its level (``p11``, ``d100``, ``c03365``). It goes on when the place is
renamed or raised. What stood before the codes known here has a name for an id (``p-ha-tay``, ``d-tu-liem``), a commune absorbed
before 2023 that of what absorbed it and its own (``c07975-nghinhxuyen``); what came with the reform of July 2025 ends in
``-2025``, because its codes were in use before for other places.
"""
