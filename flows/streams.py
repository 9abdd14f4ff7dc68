"""The three standard streams as a caller may leave them: closed, or of a locale that lacks Vietnamese letters."""

import os
import sys

_STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))


def heal_streams() -> None:
    """Put nothing in the place of a closed stream, and let what a stream has no letters for be escaped.

    A closed one's number would else be given to the next file that is opened, and that be written to as if it were the stream.
    """
    for number, (name, mode) in enumerate(_STREAMS):
        stream = getattr(sys, name)
        if stream is None:
            try:
                os.fstat(number)
            except OSError:
                os.open(os.devnull, os.O_RDWR)  # the lowest free number, which is this one
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - until the end
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
