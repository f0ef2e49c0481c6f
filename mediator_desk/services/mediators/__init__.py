"""Who mediates: roster, conflicts, assignment, recusal, hand-over."""
