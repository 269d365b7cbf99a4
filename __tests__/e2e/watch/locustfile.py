"""One endpoint, ten times a second for each user."""

from locust import FastHttpUser, constant_throughput, task


class Visitor(FastHttpUser):
    wait_time = constant_throughput(10)
    connection_timeout = network_timeout = 60

    @task
    def visit(self):
        self.client.get("/visit")
