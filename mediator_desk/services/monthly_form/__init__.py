"""The people's-mediation monthly form."""
