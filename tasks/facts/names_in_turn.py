"""Names side by side with as many figures behind them: to each name its own."""

from tasks.facts.figures import Figure, Line
from tasks.facts.names_side_by_side import are_side_by_side, leads_to_row
from tasks.facts.units import Units


def give_in_turn(line: Line, fig: Figure, units: Units) -> None:
    """`A, B và C lần lượt kết nạp 41, 37 và 44`, `A, B: 14 và 15`: to each its own."""
    first = fig.turn or fig
    figures = [f for f in line.figures if f is first or f.turn is first]
    if len(figures) == 1:
        figures = _row(line, fig)
    elif fig.year is not None:
        return
    if not figures:
        return
    at = figures[0].number.bound_start
    names = [m for m in line.mentions if m.end <= at and m.form in {"full", "bare"}][-len(figures) :]
    if len(names) == len(figures) > 1 and fig in figures:
        fig.unit = units.unit_of(names[figures.index(fig)], units.below())
        fig.listed = fig is not figures[0]


def _row(line: Line, fig: Figure) -> list[Figure]:
    """The figures that stand side by side (14 và 15) behind as many names side by side."""
    first = last = fig.index
    while first and _beside(line, line.figures[first - 1], line.figures[first]):
        first -= 1
    while last + 1 < len(line.figures) and _beside(line, line.figures[last], line.figures[last + 1]):
        last += 1
    figures = line.figures[first : last + 1]
    names = [m for m in line.figures[first].names if m.form in {"full", "bare"}][-len(figures) :]
    if not len(names) == len(figures) > 1:
        return []
    led = leads_to_row(line, names[-1].end, figures[0].number.bound_start)
    return figures if led and are_side_by_side(line, names) else []


def _beside(line: Line, one: Figure, other: Figure) -> bool:
    return line.low[one.number.end : other.number.bound_start] in {", ", " và "}
