"""How a mediation ends, in the window: its outcome, the agreement, signing, payments and follow-up."""
