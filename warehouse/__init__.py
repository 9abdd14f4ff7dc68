"""Records, table schemas, the raw zone, Parquet, the DuckDB release. Imports nothing of ours."""
