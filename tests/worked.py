"""Worked commands in Markdown: what the pages say a command prints is what it prints.

A block after the line ``<!-- worked -->`` holds commands (``$ chibo ...``) and their output. ``python -m tests.worked``
runs each on the bundled sample in a home of its own and writes the output into the page; the tests compare.
"""

import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/questions.md")
_BLOCK = re.compile(r"(?<=<!-- worked -->\n)```console\n\$ (?P<command>chibo [^\n]+)\n(?P<output>.*?)```", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Worked:
    """A command and what the page says it prints."""

    page: str
    command: str
    output: str


def worked_in(page: str) -> Iterator[Worked]:
    """The worked commands of a page, in order."""
    for block in _BLOCK.finditer((ROOT / page).read_text("utf-8")):
        yield Worked(page, block["command"], block["output"])


def chibo(*words: str) -> "subprocess.CompletedProcess[str]":
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", *words], capture_output=True, text=True, cwd=ROOT, check=False, timeout=240
    )


def printed(command: str, home: Path, chibo: Callable[..., "subprocess.CompletedProcess[str]"] = chibo) -> str:
    """What the command prints on standard output."""
    run = chibo("--home", str(home), *shlex.split(command)[1:])
    if run.returncode:
        raise RuntimeError(f"{command} ended with {run.returncode}: {run.stderr}")
    return steady(run.stdout, home)


def steady(output: str, home: Path) -> str:
    """Output as a reader with the default home would see it, without spaces at the ends of lines."""
    shown = output.replace(f" --home {home}", "").replace(str(home), "data")
    shown = re.sub(r"(?<=Release )[0-9a-f]{16}", "<its id>", shown)
    return "\n".join(line.rstrip() for line in shown.splitlines()) + "\n"


def main() -> None:
    """Write the outputs into the pages."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for page in PAGES:
            path = ROOT / page
            if path.is_file():
                said = path.read_text("utf-8")
                path.write_text(
                    _BLOCK.sub(lambda b: f"```console\n$ {b['command']}\n{printed(b['command'], home)}```", said),
                    "utf-8",
                )


if __name__ == "__main__":
    main()
