"""The load: SHAPE is a list of {"users", "seconds"}, one step after the other."""

import json
import os
import random

from locust import FastHttpUser, LoadTestShape, between, task


class Customer(FastHttpUser):
    # The cheaper client: on a busy machine the other's own time would look like the service's.
    wait_time = between(0.3, 0.7)

    @task(3)
    def report(self):
        self.client.get('/report')

    @task(3)
    def order(self):
        # Few accounts, so that orders wait for each other.
        self.client.post(f'/order/{random.randint(1, 2)}', name='/order/[account]')

    @task(6)
    def article(self):
        self.client.get(f'/article/{random.randint(1, 600)}', name='/article/[id]')


class Steps(LoadTestShape):
    steps = json.loads(os.environ['SHAPE'])

    def tick(self):
        end = 0
        for step in self.steps:
            end += step['seconds']
            if self.get_run_time() < end:
                return step['users'], step['users']
        return None
