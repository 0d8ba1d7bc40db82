# Run by access.ts in a process of its own: FILE SITES CELLS METRES TIMES ANSWER. Prints what each time took.
import json
import resource
import sys
import time

import numpy
from scipy.spatial import cKDTree

file, sites, cells, metres, times, answer = sys.argv[1:]
sites, cells, metres, times = int(sites), int(cells), float(metres), int(times)
values = numpy.fromfile(file)
site = values[: 3 * sites].reshape(3, sites)
cell = values[3 * sites :].reshape(3, cells)


def vectors(points):
    up, around = numpy.radians(points[0]), numpy.radians(points[1])
    return numpy.column_stack((numpy.cos(up) * numpy.cos(around), numpy.cos(up) * numpy.sin(around), numpy.sin(up)))


def two_step():
    chord = 2 * numpy.sin(metres / (2 * 6371008.77))
    pairs = cKDTree(vectors(site)).sparse_distance_matrix(cKDTree(vectors(cell)), chord, output_type="coo_matrix")
    people = numpy.bincount(pairs.row, cell[2][pairs.col], sites)
    share = numpy.divide(site[2], people, out=numpy.zeros(sites), where=people > 0)
    return numpy.bincount(pairs.col, share[pairs.row], cells), pairs.nnz


milliseconds = []
for _ in range(times):
    before = time.process_time()
    access, pairs = two_step()
    milliseconds.append(1000 * (time.process_time() - before))
access.tofile(answer)
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"name": "scipy", "milliseconds": milliseconds, "megabytes": megabytes, "pairs": pairs}))
