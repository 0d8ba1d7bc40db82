"""Measures an edge list with igraph and networkx; prints processor milliseconds (medians) and igraph's values as JSON.

Called by network-peers.ts: network-peers.py PEER MEASURE,... REPETITIONS, with {"size", "ties"} on standard input.
"""
import json
import statistics
import sys
import time


def main():
    peer, measures, repetitions = sys.argv[1], sys.argv[2].split(","), int(sys.argv[3])
    given = json.load(sys.stdin)
    version, runs = {"igraph": with_igraph, "networkx": with_networkx}[peer](given)
    answer = {"version": version, "times": {}, "walls": {}, "values": {}}
    for name in measures:
        if name not in runs:
            continue
        cpu, wall = [], []
        batch = batch_for(runs[name]) if repetitions > 1 else 1
        for _ in range(repetitions):
            began, started = time.process_time(), time.perf_counter()
            for _ in range(batch):
                value = runs[name]()
            cpu.append(1000 * (time.process_time() - began) / batch)
            wall.append(1000 * (time.perf_counter() - started) / batch)
        answer["times"][name] = statistics.median(cpu)
        answer["walls"][name] = statistics.median(wall)
        answer["values"][name] = value
    json.dump(answer, sys.stdout)


def batch_for(run):
    """Clocks are coarse: what is quicker than 25 ms is run several times, and the sum divided."""
    started, count = time.perf_counter(), 0
    while time.perf_counter() - started < 0.1:
        run()
        count += 1
    return max(1, -(-count // 4))


def with_igraph(given):
    import random

    import igraph

    random.seed(1)
    graph = igraph.Graph(n=given["size"], edges=given["ties"])
    return igraph.__version__, {
        "betweenness": graph.betweenness,
        "closeness": graph.closeness,
        "constraint": graph.constraint,
        "cores": graph.coreness,
        "pageRank": graph.pagerank,
        "cutPoints": graph.articulation_points,
        "communities": lambda: graph.community_multilevel().modularity,
        "leiden": lambda: graph.community_leiden("modularity", n_iterations=-1).modularity,
        "all": lambda: everything(graph),
    }


def everything(graph):
    graph.betweenness()
    graph.closeness()
    graph.constraint()
    graph.coreness()
    graph.articulation_points()
    graph.community_multilevel()
    return 0


def with_networkx(given):
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(given["size"]))
    graph.add_edges_from(given["ties"])
    listed = lambda found: [found[one] for one in range(given["size"])]
    return networkx.__version__, {
        "betweenness": lambda: listed(networkx.betweenness_centrality(graph)),
        "closeness": lambda: listed(networkx.closeness_centrality(graph)),
        "constraint": lambda: listed(networkx.constraint(graph)),
        "cores": lambda: listed(networkx.core_number(graph)),
        "pageRank": lambda: listed(networkx.pagerank(graph)),
        "cutPoints": lambda: sorted(networkx.articulation_points(graph)),
        "communities": lambda: networkx.community.modularity(
            graph, networkx.community.louvain_communities(graph, seed=1)
        ),
    }


main()
