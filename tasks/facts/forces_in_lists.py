"""The last items of a list of units that are none of a place: the forces, the agencies, told as units beside the others."""

import re

from tasks.facts.figures import Figure, Line

_FEWEST = 2  # units with a number of their own before it
_FORCES = re.compile(
    r"[;,] (?:và |còn )?(?:[^;:.\d]{2,40}(?:,| và) )?(?:lực lượng vũ trang|llvt|quân sự|công an|biên phòng)(?:(?:,| và|, và) (?:quân sự|công an|biên phòng|các cơ quan|cơ quan))*(?: (?:huyện|tỉnh|thị xã|thành phố|có|là|được))* \Z"
)


def is_force_in_list(line: Line, fig: Figure) -> bool:
    """`xã A 14, xã B 9; quân sự, công an 11`: behind units with a number each, how many those bodies admitted, and no group of the last unit's."""
    if fig.noun or fig.names or fig.index < _FEWEST:
        return False
    units = [f for f in line.figures[: fig.index] if f.names and any(m.name for m in f.names) and f.drafts]
    if len(units) < _FEWEST:
        return False
    return _FORCES.search(line.low, line.figures[fig.index - 1].noun_end, fig.number.bound_start) is not None
