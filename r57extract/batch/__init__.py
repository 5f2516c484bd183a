"""Many stories: each folder a story, several processes or a Dask cluster, findings as JSON Lines and pages."""
