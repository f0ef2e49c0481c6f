"""Review before acceptance: papers asked for, relatives, merges, refusals."""
