"""The steps of the road (verbs, Prefect tasks) and the knowledge they use (nouns, pure rooms)."""
