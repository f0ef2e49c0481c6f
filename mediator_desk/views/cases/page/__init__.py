"""A case on one screen: a header that never scrolls, the papers of its file, and tabs."""
