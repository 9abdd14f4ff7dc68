"""Speed, each figure beside a baseline of the same run; `make bench` runs it, no test does."""
