"""Child processes that do what takes long, and the tasks that run in them."""
