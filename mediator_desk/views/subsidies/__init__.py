"""Case subsidies (以案定补) and the people's-mediation monthly form."""
