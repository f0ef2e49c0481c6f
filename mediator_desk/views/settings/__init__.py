"""Settings: this computer, the committee, its people and rooms, time limits and insurers; and how it is founded."""
