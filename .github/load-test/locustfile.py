"""The load test of this repository's own pull requests."""

from locust import HttpUser, constant_throughput, task


class Reader(HttpUser):
    wait_time = constant_throughput(2)

    @task(5)
    def stories(self):
        self.client.get("/stories")

    @task(2)
    def search(self):
        self.client.get("/search")

    @task
    def health(self):
        self.client.get("/health")
