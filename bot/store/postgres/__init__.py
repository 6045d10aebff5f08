"""PostgreSQL: a database that several processes and machines share."""
