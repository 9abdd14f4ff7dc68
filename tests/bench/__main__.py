"""`make bench [ONLY=name]`: every benchmark in turn; each prints its figures beside a baseline measured in the same run."""

import os
import sys
from importlib import import_module

BENCHES = ("reading", "places", "fetch", "series")


def main() -> int:
    """Run the benchmarks named, or all."""
    asked = sys.argv[1:] or os.environ.get("ONLY", "").split() or BENCHES
    unknown = [name for name in asked if name not in BENCHES]
    if unknown:
        sys.stderr.write(f"bench: no benchmark named {', '.join(unknown)}; there are {', '.join(BENCHES)}\n")
        return 2
    for name in asked:
        sys.stdout.write(f"\n== {name}\n")
        sys.stdout.flush()
        import_module(f"tests.bench.{name}").main()
    return 0


sys.exit(main())
