"""Mediators of a case: several, recusal, many cases assigned at once, all work of one handed over."""
