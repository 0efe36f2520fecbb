;; Copies standard input to standard output: shows that it arrives, and ends.
;; expect: exit 0
(module
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "reading standard input failed\n\00")
  ;; 64: iovec; 72: bytes read; 4096: what was read.
  (func (export "_start")
    (block $end
      (loop $next
        (i32.store (i32.const 64) (i32.const 4096))
        (i32.store (i32.const 68) (i32.const 4096))
        (if (call $fd_read (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 72))
          (then
            (call $say (i32.const 256))
            (call $proc_exit (i32.const 1))))
        (br_if $end (i32.eqz (i32.load (i32.const 72))))
        (call $write (i32.const 4096) (i32.load (i32.const 72)))
        (br $next)))))
