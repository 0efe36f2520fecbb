;; Grows its memory to 8 MiB in steps of 2 MiB and writes to every page: look at the memory chart.
;; expect: exit 0
(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  ;; 0: iovec; 8: bytes written; the digit of the line at 32 is written over.
  (data (i32.const 32) "0 MiB touched\n")
  (data (i32.const 64) "memory.grow was refused\n")

  (func $print (param $text i32) (param $length i32)
    (i32.store (i32.const 0) (local.get $text))
    (i32.store (i32.const 4) (local.get $length))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))

  ;; Writes to one byte of each 4 KiB, so that the host has to give every page; page 0 holds texts.
  (func $touch (param $from i32) (param $to i32)
    (loop $next
      (i32.store8 (i32.add (local.get $from) (i32.const 4095)) (i32.const 1))
      (local.set $from (i32.add (local.get $from) (i32.const 4096)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $to)))))

  (func $grow_to (param $pages i32)
    (local $before i32)
    (local.set $before (memory.size))
    (if (i32.lt_s
          (memory.grow (i32.sub (local.get $pages) (local.get $before)))
          (i32.const 0))
      (then
        (call $print (i32.const 64) (i32.const 24))
        (call $proc_exit (i32.const 1))))
    (call $touch
      (i32.shl (local.get $before) (i32.const 16))
      (i32.shl (local.get $pages) (i32.const 16)))
    (i32.store8 (i32.const 32) (i32.add (i32.const 48) (i32.shr_u (local.get $pages) (i32.const 4))))
    (call $print (i32.const 32) (i32.const 14)))

  (func (export "_start")
    (call $grow_to (i32.const 32))
    (call $grow_to (i32.const 64))
    (call $grow_to (i32.const 96))
    (call $grow_to (i32.const 128))))
