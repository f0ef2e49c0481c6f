"""The papers of a case: looked at, printed, kept as final, scanned in, and what only a paper tells of."""
