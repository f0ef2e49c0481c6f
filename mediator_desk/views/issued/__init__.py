"""The place of the papers: every paper that was issued, and whether one that came back is genuine."""
