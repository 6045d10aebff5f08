"""Who somebody is: names, roles, and people across articles and over time. Pure."""
