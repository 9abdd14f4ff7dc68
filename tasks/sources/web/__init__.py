"""The open web as a source: what to ask of a publisher's site, how politely, and what is kept of the answers.

Pure: ``addresses`` ``topic`` ``pace`` ``robots`` ``safexml`` ``feeds`` ``sitemaps`` ``listings`` ``records``. With a network
or a disk: ``guard`` (names to addresses) ``client`` ``state`` ``zone`` ``discover`` ``crawl``.
"""
