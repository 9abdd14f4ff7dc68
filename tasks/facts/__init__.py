"""What the papers say: organisations, cues, rules, the account of numbers."""
