"""A small Django service that uses PostgreSQL and Redis as a real one does: run it as `gunicorn shop:application`."""

import os

import redis
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.http import HttpResponse, JsonResponse
from django.urls import include, path

from in_flight import counted

settings.configure(
    ALLOWED_HOSTS=['127.0.0.1'],
    ROOT_URLCONF=__name__,
    SECRET_KEY='of no worth: this service keeps no secret',
    INSTALLED_APPS=['django_prometheus'],
    MIDDLEWARE=[
        'django_prometheus.middleware.PrometheusBeforeMiddleware',
        'django_prometheus.middleware.PrometheusAfterMiddleware',
    ],
    DATABASES={
        'default': {
            # The wrapped engine, without which no time of a query is exported.
            'ENGINE': 'django_prometheus.db.backends.postgresql',
            'NAME': 'app',
            'USER': 'app',
            'HOST': '127.0.0.1',
            'PORT': os.environ['POSTGRESQL_PORT'],
            'CONN_MAX_AGE': None,
        }
    },
)

CACHE = redis.Redis(host='127.0.0.1', port=int(os.environ['REDIS_PORT']))


def report(_request):
    """One query of some 100 ms that mostly waits, so that few requests fill the workers."""
    with connection.cursor() as cursor:
        cursor.execute('SELECT count(*), pg_sleep(0.1) FROM generate_series(1, 20000)')
    return JsonResponse({'made': True})


def order(_request, account):
    """Holds one row of an account for 100 ms: two at once wait for each other's lock."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute('SELECT balance FROM account WHERE id = %s FOR UPDATE', [account])
        cursor.execute('SELECT pg_sleep(0.1)')
        cursor.execute('UPDATE account SET balance = balance - 1 WHERE id = %s', [account])
    return JsonResponse({'account': account})


def article(_request, article_id):
    """Out of the cache, or out of the database and into the cache."""
    key = f'article:{article_id}'
    body = CACHE.get(key)
    if body is None:
        with connection.cursor() as cursor:
            cursor.execute('SELECT body FROM article WHERE id = %s', [article_id])
            body = cursor.fetchone()[0].encode()
        CACHE.set(key, body)
    return HttpResponse(body[:100], content_type='text/plain')


urlpatterns = [
    path('report', report),
    path('order/<int:account>', order),
    path('article/<int:article_id>', article),
    path('', include('django_prometheus.urls')),
]

application = counted(get_wsgi_application())
