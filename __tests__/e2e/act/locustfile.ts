/** What a user would have: two endpoints, no waiting worth the name. */
export const LOCUSTFILE = `
from locust import HttpUser, constant, task


class Shopper(HttpUser):
    wait_time = constant(0.05)

    @task(3)
    def items(self):
        self.client.get("/items")

    @task
    def cart(self):
        self.client.post("/cart", json={"item": 1})
`
