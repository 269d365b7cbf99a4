/**
 * The performance-metrics document around its generated sections. A line `{{name}}` stands for the
 * section of that name, `{{levels}}` for those of all load levels.
 */
export const DOCUMENT_TEMPLATE = `# Performance Metrics Documentation

## Overview

This document tracks performance metrics from load testing to establish baseline performance and capacity limits.

{{last-update}}

## Test Summary

{{test-summary}}

## Performance Targets

### Response Time Targets

{{response-time-targets}}

### Throughput Targets

{{throughput-targets}}

### Error Rate Targets

{{error-rate-targets}}

## Actual Performance Metrics

{{levels}}

## System Resource Utilization

### Application Server

{{resources-application}}

### Database (PostgreSQL)

{{resources-database}}

### Cache (Redis)

{{resources-cache}}

## Capacity Planning

### Current Capacity

{{current-capacity}}

### Bottlenecks

{{bottlenecks}}

### Scaling Recommendations

{{scaling}}

## Performance Trends

### Response Time Trends

{{response-time-trends}}

### Resource Utilization Trends

{{resource-trends}}

## Optimization Opportunities

{{optimization}}

## Comparison with Requirements

### Requirements vs Actual

{{requirements}}

### Production Readiness

{{production-readiness}}

## Next Steps

{{next-steps}}

## References

{{references}}

## Appendix

### Test Environment

{{test-environment}}

### Methodology

- Load tests run with Locust, headless or from its web interface
- Locust writes its history about once a second and its results as CSV
- Percentiles are Locust's: exact to its buckets (two significant digits), over all requests of the run, failed ones included
- Throughput, error rates and means over time come from the difference of two rows of the history: exact, and without overlap
- The steady state is the time at the highest number of users, without the warm-up

### Definitions

- **P50**: 50th percentile (median)
- **P95**: 95th percentile
- **P99**: 99th percentile
- **RPS**: Requests per second
- **RTO**: Recovery Time Objective
- **RPO**: Recovery Point Objective
- **Target, acceptable, unacceptable**: bounds of a metric; between acceptable and unacceptable a value is degraded
- **Undecided**: too few requests to tell
- **Borderline**: the value's uncertainty reaches into the next better grade
`
