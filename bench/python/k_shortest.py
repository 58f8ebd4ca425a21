"""Ranks simple paths with NetworkX or igraph: one JSON request a line, one answer a line. The bench's peer in Python."""
import json
import math
import sys
import time
from itertools import islice

peer, claims, arcs, top = sys.argv[1], *json.loads(sys.stdin.readline())
costs = {(a, b): -math.log(s) for a, b, s in arcs}

if peer == "networkx":
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(claims))
    graph.add_weighted_edges_from((a, b, cost) for (a, b), cost in costs.items())

    def ranked(source, target):
        return list(islice(networkx.shortest_simple_paths(graph, source, target, weight="weight"), top))

else:
    import igraph

    graph = igraph.Graph(n=claims, edges=list(costs), directed=True)
    weights = list(costs.values())

    def ranked(source, target):
        return graph.get_k_shortest_paths(source, target, k=top, mode="out", weights=weights, output="vpath")


print(json.dumps("ready"), flush=True)
for line in sys.stdin:
    source, target = json.loads(line)
    start = time.perf_counter()
    paths = ranked(source, target)
    milliseconds = (time.perf_counter() - start) * 1000
    strengths = [math.exp(-sum(costs[step] for step in zip(path, path[1:]))) for path in paths]
    print(json.dumps({"milliseconds": milliseconds, "strengths": strengths}), flush=True)
