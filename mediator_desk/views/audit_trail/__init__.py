"""The audit trail over all cases: who did what, when, at which desk, and what stood there before and after."""
