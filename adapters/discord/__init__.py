"""Discord: translates commands in, renders messages out, posts deliveries."""
