"""Makes the gazetteer's files from two packages (development dependencies) and the history file. Not read at run time."""
