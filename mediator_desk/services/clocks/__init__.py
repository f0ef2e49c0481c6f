"""Deadlines, what stops and lengthens them, and the working days that they count."""
