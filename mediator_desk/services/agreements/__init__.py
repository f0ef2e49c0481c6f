"""The mediation agreement: terms, checks, paper, signatures."""
