/** The worker in which ELK runs; it speaks ELK's own protocol with the `elkjs/lib/elk-api` that made it. */
import 'elkjs/lib/elk-worker.min.js'
