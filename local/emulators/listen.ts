import type { Server } from "node:http";

/** Listens on this machine alone, on any free port unless one is given, and says where: `http://127.0.0.1:1234`. */
export function listen(server: Server, port = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("No port to listen on"));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
