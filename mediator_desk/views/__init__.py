"""The window: Qt widgets, one folder per screen; the modules here are the parts that screens share."""
